package io.artel.local.mail;

import static org.assertj.core.api.Assertions.assertThat;

import io.artel.local.http.Json;
import jakarta.mail.Message.RecipientType;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.util.ByteArrayDataSource;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.Properties;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

class MailCatcherTest {

    private static final byte[] PHOTO = {1, 2, 3, '\r', '\n', '.', '\r', '\n', 4};

    @TempDir
    Path directory;

    MailCatcher catcher;

    @BeforeEach
    void start() {
        catcher = new MailCatcher(0, 0, directory).start();
    }

    @AfterEach
    void stop() {
        catcher.close();
    }

    @Test
    void a_letter_is_read_back_whole_even_after_a_restart() throws Exception {
        send("anna@example.org", "Отчёт о заказе", "Строка\r\n.точка в начале", "<p>Фото: <img src=\"cid:photo\"></p>");
        send("boris@example.org", "Другое", "текст", "<p>другое</p>");
        catcher.close();
        start();

        var letters = json("/api/letters?to=Anna@example.org");

        assertThat(letters.size()).isEqualTo(1);
        var letter = letters.get(0);
        assertThat(letter.path("subject").asString()).isEqualTo("Отчёт о заказе");
        assertThat(letter.path("text").asString()).isEqualTo("Строка\r\n.точка в начале");
        assertThat(letter.path("html").asString()).contains("cid:photo");
        assertThat(letter.path("messageId").asString()).isNotEmpty();
        assertThat(letter.at("/attachments/0/name").asString()).isEqualTo("photo.jpg");
        assertThat(letter.at("/attachments/0/size").asInt()).isEqualTo(PHOTO.length);
        assertThat(json("/api/letters").size()).isEqualTo(2);
        var id = letter.path("id").asString();
        assertThat(json("/api/letters/" + id)).isEqualTo(letter);
        assertThat(get("/letters/" + id + "/parts/0").body()).isEqualTo(PHOTO);
        assertThat(page("/letters/" + id + "/html")).contains("/letters/" + id + "/parts/0");
        assertThat(page("/letters/" + id + "/raw")).contains("Message-ID:");
    }

    @Test
    void what_a_letter_says_is_not_taken_for_the_pages_own_html() throws Exception {
        send("anna@example.org", "<script>alert(1)</script>", "text", "<script>alert(2)</script>");
        var id = json("/api/letters").get(0).path("id").asString();

        assertThat(page("/")).contains("&lt;script&gt;").doesNotContain("<script>");
        assertThat(page("/letters/" + id)).contains("sandbox=").doesNotContain("<script>");
        assertThat(get("/letters/" + id + "/html").headers().firstValue("Content-Security-Policy"))
                .hasValueSatisfying(policy -> assertThat(policy).contains("default-src 'none'"));
    }

    @Test
    void a_name_that_is_no_letter_reaches_no_file() throws Exception {
        assertThat(get("/api/letters/..%2Fsecrets").statusCode()).isEqualTo(404);
        assertThat(get("/api/letters/unknown").statusCode()).isEqualTo(404);
    }

    private void send(String to, String subject, String text, String html) throws Exception {
        var properties = new Properties();
        properties.put("mail.smtp.host", "127.0.0.1");
        properties.put("mail.smtp.port", String.valueOf(catcher.smtpPort()));
        var message = new MimeMessage(Session.getInstance(properties));
        message.setFrom(new InternetAddress("artel@artel.local"));
        message.setRecipient(RecipientType.TO, new InternetAddress(to));
        message.setSubject(subject, "UTF-8");
        var plain = new MimeBodyPart();
        plain.setText(text, "UTF-8");
        var rich = new MimeBodyPart();
        rich.setContent(html, "text/html; charset=UTF-8");
        var photo = new MimeBodyPart();
        photo.setDataHandler(new jakarta.activation.DataHandler(new ByteArrayDataSource(PHOTO, "image/jpeg")));
        photo.setFileName("photo.jpg");
        photo.setContentID("<photo>");
        message.setContent(new MimeMultipart("related", plain, rich, photo));
        Transport.send(message);
    }

    private JsonNode json(String path) throws Exception {
        return Json.MAPPER.readTree(get(path).body());
    }

    private String page(String path) throws Exception {
        return new String(get(path).body(), java.nio.charset.StandardCharsets.UTF_8);
    }

    private HttpResponse<byte[]> get(String path) throws Exception {
        return HttpClient.newHttpClient()
                .send(HttpRequest.newBuilder(URI.create(catcher.url() + path)).build(), BodyHandlers.ofByteArray());
    }
}
