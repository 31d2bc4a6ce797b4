package io.artel.kernel;

/** What was asked for is not there, or is somebody else's: the asker is told the same in both cases. */
public class NotFound extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public NotFound(String what, Object id) {
        super("no " + what + " " + id);
    }
}
