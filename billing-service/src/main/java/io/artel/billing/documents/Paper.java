package io.artel.billing.documents;

import io.artel.kernel.Money;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.Date;
import java.util.GregorianCalendar;
import java.util.List;
import java.util.Locale;
import org.openpdf.text.Document;
import org.openpdf.text.Element;
import org.openpdf.text.Font;
import org.openpdf.text.PageSize;
import org.openpdf.text.Paragraph;
import org.openpdf.text.Phrase;
import org.openpdf.text.Rectangle;
import org.openpdf.text.pdf.BaseFont;
import org.openpdf.text.pdf.PdfDate;
import org.openpdf.text.pdf.PdfName;
import org.openpdf.text.pdf.PdfPCell;
import org.openpdf.text.pdf.PdfPTable;
import org.openpdf.text.pdf.PdfWriter;

/** A sheet of A4 with a heading, facts, a table and sums; its fonts are in the file, Cyrillic too. */
public final class Paper {

    private static final BaseFont PLAIN = font("liberation/LiberationSans-Regular.ttf");
    private static final BaseFont BOLD = font("liberation/LiberationSans-Bold.ttf");

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final Document document = new Document(PageSize.A4, 56, 56, 56, 56);

    /**
     * @param author the company
     * @param at what stands in the file as its time
     */
    public Paper(String title, String author, String language, Instant at) {
        var writer = PdfWriter.getInstance(document, bytes);
        document.addTitle(title);
        document.addAuthor(author);
        var calendar = new GregorianCalendar(Locale.ROOT);
        calendar.setTime(Date.from(at));
        writer.getInfo().put(PdfName.CREATIONDATE, new PdfDate(calendar));
        document.setDocumentLanguage(language);
        document.open();
        text(author, new Font(BOLD, 10), 18);
        text(title, new Font(BOLD, 18), 12);
    }

    public Paper line(String text) {
        text(text, new Font(PLAIN, 10), 4);
        return this;
    }

    /** @param numbers which columns stand at the right */
    public Paper table(float[] widths, List<String> head, List<List<String>> rows, List<Integer> numbers) {
        var table = new PdfPTable(widths);
        table.setWidthPercentage(100);
        table.setSpacingBefore(14);
        table.setHeaderRows(1);
        row(table, head, new Font(BOLD, 9), numbers);
        for (var row : rows) row(table, row, new Font(PLAIN, 9), numbers);
        document.add(table);
        return this;
    }

    public Paper sum(String what, Money amount, boolean strong) {
        var font = new Font(strong ? BOLD : PLAIN, strong ? 12 : 10);
        var paragraph = new Paragraph(what + ": " + Words.of(amount), font);
        paragraph.setAlignment(Element.ALIGN_RIGHT);
        paragraph.setSpacingBefore(strong ? 8 : 4);
        document.add(paragraph);
        return this;
    }

    public Paper gap() {
        text(" ", new Font(PLAIN, 6), 0);
        return this;
    }

    public byte[] toPdf() {
        document.close();
        return bytes.toByteArray();
    }

    private void text(String text, Font font, float after) {
        var paragraph = new Paragraph(text, font);
        paragraph.setSpacingAfter(after);
        document.add(paragraph);
    }

    private static void row(PdfPTable table, List<String> cells, Font font, List<Integer> numbers) {
        for (int column = 0; column < cells.size(); column++) {
            var cell = new PdfPCell(new Phrase(cells.get(column), font));
            cell.setBorder(Rectangle.BOTTOM);
            cell.setBorderWidth(0.4f);
            cell.setPadding(4);
            cell.setHorizontalAlignment(numbers.contains(column) ? Element.ALIGN_RIGHT : Element.ALIGN_LEFT);
            table.addCell(cell);
        }
    }

    private static BaseFont font(String resource) {
        try (var file = Paper.class.getClassLoader().getResourceAsStream(resource)) {
            if (file == null) throw new IllegalStateException("no font " + resource);
            return BaseFont.createFont(resource, BaseFont.IDENTITY_H, true, true, file.readAllBytes(), null);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
