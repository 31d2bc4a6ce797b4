package io.artel.starter.web;

import com.fasterxml.jackson.databind.JavaType;
import io.swagger.v3.core.converter.AnnotatedType;
import io.swagger.v3.core.converter.ModelConverter;
import io.swagger.v3.core.converter.ModelConverterContext;
import io.swagger.v3.core.util.Json;
import io.swagger.v3.oas.models.media.Schema;
import java.lang.reflect.RecordComponent;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * The OpenAPI documents say of records what the code says: a component is always there, unless it is {@code @Nullable};
 * then it may be null. Clients generated from the documents need no guesses.
 */
final class RecordSchemas implements ModelConverter {

    private static final String REFERENCES = "#/components/schemas/";

    @Override
    public @Nullable Schema<?> resolve(
            AnnotatedType type, ModelConverterContext context, Iterator<ModelConverter> chain) {
        if (!chain.hasNext()) return null;
        Schema<?> schema = chain.next().resolve(type, context, chain);
        JavaType java = Json.mapper().constructType(type.getType());
        if (schema != null && java != null && java.getRawClass().isRecord()) {
            mark(model(schema, context), java.getRawClass().getRecordComponents());
        }
        return schema;
    }

    private static @Nullable Schema<?> model(Schema<?> schema, ModelConverterContext context) {
        var reference = schema.get$ref();
        if (reference == null || !reference.startsWith(REFERENCES)) return schema;
        return context.getDefinedModels().get(reference.substring(REFERENCES.length()));
    }

    @SuppressWarnings("rawtypes")
    private static void mark(@Nullable Schema<?> model, RecordComponent[] components) {
        if (model == null || model.getProperties() == null) return;
        var required = new TreeSet<String>(model.getRequired() == null ? List.of() : model.getRequired());
        for (var component : components) {
            Schema<?> property = model.getProperties().get(component.getName());
            if (property == null) continue;
            if (component.getAnnotatedType().isAnnotationPresent(Nullable.class)) {
                model.getProperties().put(component.getName(), orNull(property));
            } else {
                required.add(component.getName());
            }
        }
        if (!required.isEmpty()) model.setRequired(List.copyOf(required));
    }

    private static Schema<?> orNull(Schema<?> schema) {
        if (schema.getAnyOf() != null) return schema;
        var nothing = new Schema<>();
        nothing.setTypes(Set.of("null"));
        if (schema.get$ref() != null || schema.getTypes() == null) {
            return new Schema<>().anyOf(List.of(schema, nothing));
        }
        var types = new LinkedHashSet<>(schema.getTypes());
        types.add("null");
        schema.setTypes(types);
        if (schema.getEnum() != null && !schema.getEnum().contains(null)) schema.addEnumItemObject(null);
        return schema;
    }
}
