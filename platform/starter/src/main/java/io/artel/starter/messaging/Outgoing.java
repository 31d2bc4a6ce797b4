package io.artel.starter.messaging;

import io.artel.kernel.Audience;
import io.artel.kernel.Ids;
import java.util.UUID;

/**
 * A message to be sent with the transaction that causes it.
 *
 * @param id the CloudEvents id
 * @param type {@code <service>.<what>.v<n>}; an event's service is its sender, a command's its receiver
 * @param key messages with one key keep their order within a topic
 * @param subject what it is about
 * @param payload a record that becomes JSON; events carry ids, never names, contacts, addresses, free text or photos
 */
public record Outgoing(
        UUID id, boolean command, String type, String key, String subject, Audience audience, Object payload) {

    /** A fact, for anyone. */
    public static Outgoing event(String type, UUID key, Object payload) {
        return new Outgoing(Ids.next(), false, type, key.toString(), key.toString(), Audience.NOBODY, payload);
    }

    /** Something that one service is asked to do. */
    public static Outgoing command(String type, UUID key, Object payload) {
        return new Outgoing(Ids.next(), true, type, key.toString(), key.toString(), Audience.NOBODY, payload);
    }

    /** A command whose type several services understand ({@code platform.…}), for one of them. */
    static String topicOf(boolean command, String receiver) {
        return receiver + (command ? ".commands" : ".events");
    }

    public Outgoing to(Audience told) {
        return new Outgoing(id, command, type, key, subject, told, payload);
    }

    public Outgoing about(String other) {
        return new Outgoing(id, command, type, key, other, audience, payload);
    }

    String topic() {
        return topicOf(command, type.substring(0, type.indexOf('.')));
    }
}
