package io.artel.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class GatewayApplicationTest {

    @Test
    void management_has_a_port_of_its_own() {
        assertThat(GatewayApplication.managementPort(null, null)).isEqualTo(9080);
        assertThat(GatewayApplication.managementPort("18080", "")).isEqualTo(19080);
        assertThat(GatewayApplication.managementPort("8080", "7000")).isEqualTo(7000);
    }
}
