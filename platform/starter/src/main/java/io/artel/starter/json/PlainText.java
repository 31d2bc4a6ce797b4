package io.artel.starter.json;

import tools.jackson.core.JsonParser;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.deser.jdk.StringDeserializer;
import tools.jackson.databind.deser.std.StdScalarDeserializer;
import tools.jackson.databind.module.SimpleModule;

/**
 * Text that PostgreSQL can hold and UTF-8 can carry: no NUL, no half of a surrogate pair. As a module it refuses anything
 * else in a request's body, at its field.
 */
public final class PlainText extends SimpleModule {

    private static final long serialVersionUID = 1L;

    public PlainText() {
        super("artel-plain-text");
        addDeserializer(String.class, new Reader());
    }

    public static boolean holds(String text) {
        for (int n = 0; n < text.length(); n++) {
            char c = text.charAt(n);
            if (c == 0) return false;
            if (!Character.isSurrogate(c)) continue;
            boolean paired = n + 1 < text.length() && Character.isSurrogatePair(c, text.charAt(n + 1));
            if (!paired) return false;
            n++;
        }
        return true;
    }

    private static final class Reader extends StdScalarDeserializer<String> {

        Reader() {
            super(String.class);
        }

        @Override
        public String deserialize(JsonParser in, DeserializationContext context) {
            var text = StringDeserializer.instance.deserialize(in, context);
            // A number or boolean given for a text is coerced to one, or to null by a setting.
            if (text == null || holds(text)) return text;
            return context.reportInputMismatch(String.class, "not a valid text");
        }
    }
}
