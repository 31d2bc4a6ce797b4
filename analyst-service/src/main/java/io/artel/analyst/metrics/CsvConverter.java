package io.artel.analyst.metrics;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.http.HttpInputMessage;
import org.springframework.http.HttpOutputMessage;
import org.springframework.http.MediaType;
import org.springframework.http.converter.AbstractHttpMessageConverter;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.stereotype.Component;

/** Writes a {@link Table} as CSV (RFC 4180) to those who accept {@code text/csv}. */
@Component
class CsvConverter extends AbstractHttpMessageConverter<Table> {

    CsvConverter() {
        super(StandardCharsets.UTF_8, new MediaType("text", "csv"));
    }

    @Override
    protected boolean supports(Class<?> type) {
        return Table.class.isAssignableFrom(type);
    }

    @Override
    public boolean canRead(Class<?> type, @org.jspecify.annotations.Nullable MediaType mediaType) {
        return false;
    }

    @Override
    protected Table readInternal(Class<? extends Table> type, HttpInputMessage message) {
        throw new HttpMessageNotReadableException("CSV is only written", message);
    }

    @Override
    protected void writeInternal(Table table, HttpOutputMessage message) throws IOException {
        var text = new StringBuilder();
        text.append(String.join(",", table.columns())).append("\r\n");
        for (var row : table.rows()) text.append(line(row)).append("\r\n");
        message.getBody().write(text.toString().getBytes(StandardCharsets.UTF_8));
    }

    private static String line(List<Object> row) {
        return row.stream().map(String::valueOf).collect(Collectors.joining(","));
    }
}
