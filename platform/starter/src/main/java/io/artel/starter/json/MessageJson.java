package io.artel.starter.json;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads and writes the payloads of messages; unknown properties are additions and pass. */
public final class MessageJson {

    private final JsonMapper mapper;

    MessageJson(JsonMapper mapper) {
        this.mapper = mapper;
    }

    /** The same mapper outside a Spring context, for contract tests. */
    public static MessageJson standalone() {
        return new MessageJson(JsonConfiguration.messageMapper());
    }

    public String write(Object payload) {
        return mapper.writeValueAsString(payload);
    }

    public <T> T read(String json, Class<T> type) {
        return mapper.readValue(json, type);
    }

    public JsonNode tree(String json) {
        return mapper.readTree(json);
    }
}
