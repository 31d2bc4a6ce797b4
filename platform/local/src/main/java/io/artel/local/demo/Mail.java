package io.artel.local.demo;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/** The letters people find in their mailboxes. */
public final class Mail {

    private static final Pattern TOKEN = Pattern.compile("[?&]token=([A-Za-z0-9_.~-]+)");

    private final Http catcher;

    public Mail(String address) {
        this.catcher = new Http(address);
    }

    /** All letters to one address, in the order they came. */
    public List<JsonNode> to(String email) {
        var letters = new ArrayList<JsonNode>();
        catcher.get("/api/letters?to=" + URLEncoder.encode(email, StandardCharsets.UTF_8))
                .forEach(letters::add);
        return letters;
    }

    /** The token in the link of a letter to this address, once such a letter has come; {@code path} tells which link. */
    String token(String email, String path) {
        return Wait.forValue("a letter with a link to " + path + " for " + email, () -> {
            for (var letter : to(email)) {
                var html = letter.path("html").asString("");
                var token = TOKEN.matcher(html);
                if (html.contains(path) && token.find()) return token.group(1);
            }
            return null;
        });
    }
}
