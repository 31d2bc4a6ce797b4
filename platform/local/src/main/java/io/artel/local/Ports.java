package io.artel.local;

import io.artel.local.infra.Topics;

/**
 * Where everything answers on this machine.
 *
 * @param offset added to every port, so that a second platform can run beside the first
 */
record Ports(int offset) {

    int gateway() {
        return 8080 + offset;
    }

    /** The gateway's metrics, which are nobody's business at the public door. */
    int gatewayManagement() {
        return 9080 + offset;
    }

    int service(String service) {
        var index = Topics.SERVICES.indexOf(service);
        if (index < 0) throw new IllegalArgumentException("there is no service " + service);
        return 8101 + index + offset;
    }

    int postgres() {
        return 15432 + offset;
    }

    int kafka() {
        return 19092 + offset;
    }

    int kafkaController() {
        return 19093 + offset;
    }

    int smtp() {
        return 1025 + offset;
    }

    int mail() {
        return 8025 + offset;
    }

    int provider() {
        return 8201 + offset;
    }

    int cookies() {
        return 8202 + offset;
    }

    int transfers() {
        return 8203 + offset;
    }
}
