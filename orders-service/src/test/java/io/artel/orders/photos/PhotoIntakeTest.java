package io.artel.orders.photos;

import static io.artel.orders.ServiceTest.picture;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.artel.kernel.InvalidInput;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import java.util.zip.CRC32;
import javax.imageio.ImageIO;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

/** What is taken in, and what is not. */
class PhotoIntakeTest {

    /** One pixel, lossy. */
    private static final String WEBP = "UklGRiIAAABXRUJQVlA4IBYAAAAwAQCdASoBAAEADsD+JaQAA3AAAAAA";

    private final PhotoIntake intake = new PhotoIntake();

    @Test
    void a_photo_becomes_a_jpeg_of_at_most_2048_pixels_with_its_hash() throws Exception {
        var taken = intake.take(picture("jpg", 5000, 2500));

        var read = ImageIO.read(new ByteArrayInputStream(taken.jpeg()));
        assertThat(read.getWidth()).isEqualTo(2048).isEqualTo(taken.width());
        assertThat(read.getHeight()).isEqualTo(1024).isEqualTo(taken.height());
        assertThat(taken.sha256())
                .isEqualTo(MessageDigest.getInstance("SHA-256").digest(taken.jpeg()));
    }

    @Test
    void png_and_webp_are_told_by_their_content() {
        assertThat(intake.take(picture("png", 40, 30)).jpeg()).startsWith(0xFF, 0xD8);
        assertThat(intake.take(Base64.getDecoder().decode(WEBP)).width()).isEqualTo(1);
    }

    @Test
    void where_and_with_what_it_was_taken_goes_and_the_picture_stands_upright() throws IOException {
        var taken = intake.take(withOrientation(picture("jpg", 60, 20), 6));

        assertThat(taken.width()).isEqualTo(20);
        assertThat(taken.height()).isEqualTo(60);
        assertThat(new String(taken.jpeg(), StandardCharsets.ISO_8859_1)).doesNotContain("Exif");
    }

    @Test
    void a_picture_of_a_great_many_pixels_is_refused_before_it_is_decoded() throws IOException {
        refused("too_many_pixels", () -> intake.take(bomb(30_000, 30_000)));
        refused("too_many_pixels", () -> intake.take(bomb(19_000, 19_000)));
    }

    @Test
    void what_is_no_picture_is_refused_with_its_reason() {
        refused("required", () -> intake.take(new byte[0]));
        refused("not_a_photo", () -> intake.take("<svg/>".getBytes(StandardCharsets.UTF_8)));
        refused("not_a_photo", () -> intake.take(Arrays.copyOf(picture("jpg", 60, 20), 40)));
        refused(
                "heic_not_supported",
                () -> intake.take("\0\0\0\030ftypheic\0\0\0\0mif1heic".getBytes(StandardCharsets.ISO_8859_1)));
        refused("too_large", () -> intake.take(new byte[12 * 1024 * 1024 + 1]));
    }

    private static void refused(String code, ThrowingCallable take) {
        assertThatThrownBy(take)
                .isInstanceOfSatisfying(
                        InvalidInput.class, e -> assertThat(e.code()).isEqualTo(code));
    }

    /** A small file that says it is big. */
    private static byte[] bomb(int width, int height) throws IOException {
        var out = new ByteArrayOutputStream();
        var data = new DataOutputStream(out);
        data.write(new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'});
        var header = new ByteArrayOutputStream();
        var fields = new DataOutputStream(header);
        fields.writeBytes("IHDR");
        fields.writeInt(width);
        fields.writeInt(height);
        fields.write(new byte[] {8, 2, 0, 0, 0});
        var crc = new CRC32();
        crc.update(header.toByteArray());
        data.writeInt(13);
        data.write(header.toByteArray());
        data.writeInt((int) crc.getValue());
        return out.toByteArray();
    }

    /** Puts a camera's note in front: how it was held. */
    private static byte[] withOrientation(byte[] jpeg, int orientation) throws IOException {
        var exif = new ByteArrayOutputStream();
        var data = new DataOutputStream(exif);
        data.writeBytes("Exif\0\0MM");
        data.writeShort(42);
        data.writeInt(8);
        data.writeShort(1);
        data.writeShort(0x0112);
        data.writeShort(3);
        data.writeInt(1);
        data.writeShort(orientation);
        data.writeShort(0);
        data.writeInt(0);
        var out = new ByteArrayOutputStream();
        var whole = new DataOutputStream(out);
        whole.write(jpeg, 0, 2);
        whole.writeShort(0xFFE1);
        whole.writeShort(exif.size() + 2);
        whole.write(exif.toByteArray());
        whole.write(jpeg, 2, jpeg.length - 2);
        return out.toByteArray();
    }
}
