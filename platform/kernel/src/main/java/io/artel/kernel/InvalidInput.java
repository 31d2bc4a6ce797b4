package io.artel.kernel;

/** An input that a rule refuses, at the field a person can mend. The code is stable; the cabinet translates it. */
public class InvalidInput extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String field;
    private final String code;

    /**
     * @param field the path of the field in the request, such as {@code place.city}
     * @param code such as {@code too_early}
     * @param message for developers, in English
     */
    public InvalidInput(String field, String code, String message) {
        super(message);
        this.field = field;
        this.code = code;
    }

    public String field() {
        return field;
    }

    public String code() {
        return code;
    }
}
