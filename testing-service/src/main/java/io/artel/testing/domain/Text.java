package io.artel.testing.domain;

/** A text in both languages of the cabinet. */
public record Text(String ru, String en) {

    public Text {
        if (ru.isBlank() || en.isBlank()) throw new IllegalArgumentException("a text needs both languages");
    }

    /** @param language "ru" or "en" */
    public String in(String language) {
        return "ru".equals(language) ? ru : en;
    }
}
