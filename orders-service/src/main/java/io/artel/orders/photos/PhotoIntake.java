package io.artel.orders.photos;

import io.artel.kernel.InvalidInput;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.concurrent.Semaphore;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import net.coobird.thumbnailator.Thumbnails;
import net.coobird.thumbnailator.util.exif.ExifFilterUtils;
import net.coobird.thumbnailator.util.exif.ExifUtils;
import net.coobird.thumbnailator.util.exif.Orientation;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Takes photos in: the kind is told by the content, the dimensions are checked before anything is decoded, and what is
 * kept is a new JPEG of at most 2048 pixels a side, without the camera's data (place, time, owner). One at a time, so
 * that memory is bounded; never inside a transaction.
 */
@Component
public class PhotoIntake {

    /** @param sha256 of the JPEG */
    public record Picture(int width, int height, byte[] jpeg, byte[] sha256) {}

    private enum Kind {
        /** Read line by line, so that a big one needs little memory. */
        JPEG(64_000_000),
        PNG(24_000_000),
        /** Decoded as a whole. */
        WEBP(12_000_000);

        private final long mostPixels;

        Kind(long mostPixels) {
            this.mostPixels = mostPixels;
        }
    }

    private static final int LONGEST_SIDE = 2048;
    private static final int LONGEST_READ_SIDE = 20_000;
    private static final int MOST_BYTES = 12 * 1024 * 1024;

    static {
        ImageIO.setUseCache(false);
    }

    private final Semaphore one = new Semaphore(1, true);

    /** @throws InvalidInput at {@code photo}: required, too_large, heic_not_supported, not_a_photo, too_many_pixels */
    public Picture take(byte[] file) {
        if (file.length == 0) throw new UnusablePhoto("required", "an empty file");
        if (file.length > MOST_BYTES) throw new UnusablePhoto("too_large", "at most 12 MB");
        var kind = kindOf(file);
        one.acquireUninterruptibly();
        try {
            return read(file, kind);
        } catch (IOException | RuntimeException e) {
            if (e instanceof InvalidInput invalid) throw invalid;
            throw new UnusablePhoto("not_a_photo", "the picture cannot be read");
        } finally {
            one.release();
        }
    }

    private static Kind kindOf(byte[] file) {
        if (starts(file, 0, 0xFF, 0xD8, 0xFF)) return Kind.JPEG;
        if (starts(file, 0, 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n')) return Kind.PNG;
        if (starts(file, 0, 'R', 'I', 'F', 'F') && starts(file, 8, 'W', 'E', 'B', 'P')) return Kind.WEBP;
        if (file.length > 12 && starts(file, 4, 'f', 't', 'y', 'p')) {
            var brand = new String(file, 8, 4, StandardCharsets.ISO_8859_1);
            if (brand.startsWith("he") || brand.equals("mif1") || brand.equals("msf1")) {
                throw new UnusablePhoto("heic_not_supported", "send the photo as JPEG");
            }
        }
        throw new UnusablePhoto("not_a_photo", "JPEG, PNG or WebP");
    }

    private static boolean starts(byte[] file, int at, int... with) {
        if (file.length < at + with.length) return false;
        for (int i = 0; i < with.length; i++) {
            if ((file[at + i] & 0xFF) != with[i]) return false;
        }
        return true;
    }

    private static Picture read(byte[] file, Kind kind) throws IOException {
        try (var input = ImageIO.createImageInputStream(new ByteArrayInputStream(file))) {
            var readers = ImageIO.getImageReadersByFormatName(kind.name());
            if (!readers.hasNext()) throw new IllegalStateException("no reader for " + kind);
            var reader = readers.next();
            try {
                reader.setInput(input, true, true);
                return write(decode(reader, kind, file));
            } finally {
                reader.dispose();
            }
        }
    }

    private static BufferedImage decode(ImageReader reader, Kind kind, byte[] file) throws IOException {
        int width = reader.getWidth(0);
        int height = reader.getHeight(0);
        int longest = Math.max(width, height);
        if (longest > LONGEST_READ_SIDE || (long) width * height > kind.mostPixels) {
            throw new UnusablePhoto("too_many_pixels", width + " by " + height + " pixels are too many");
        }
        var how = reader.getDefaultReadParam();
        // Skips pixels while reading, so that what is decoded stays below twice the size that is kept.
        int step = Math.max(1, longest / LONGEST_SIDE);
        how.setSourceSubsampling(step, step, 0, 0);
        var decoded = reader.read(0, how);
        var fitting = Thumbnails.of(decoded).imageType(BufferedImage.TYPE_INT_RGB);
        if (Math.max(decoded.getWidth(), decoded.getHeight()) > LONGEST_SIDE) fitting.size(LONGEST_SIDE, LONGEST_SIDE);
        else fitting.scale(1);
        var upright = fitting.asBufferedImage();
        var orientation = kind == Kind.JPEG ? orientation(file) : null;
        return orientation == null
                ? upright
                : ExifFilterUtils.getFilterForOrientation(orientation).apply(upright);
    }

    /**
     * How the camera was held; the pixels are turned, because the note about it goes with the metadata. It is looked for
     * in the file itself: the JDK's reader refuses the metadata of many phones' files.
     */
    private static @Nullable Orientation orientation(byte[] jpeg) {
        int at = 2;
        while (at + 4 <= jpeg.length && (jpeg[at] & 0xFF) == 0xFF) {
            int marker = jpeg[at + 1] & 0xFF;
            int length = (jpeg[at + 2] & 0xFF) << 8 | jpeg[at + 3] & 0xFF;
            int end = at + 2 + length;
            boolean image = marker == 0xDA;
            if (image || length < 2 || end > jpeg.length) return null;
            if (marker == 0xE1 && starts(jpeg, at + 4, 'E', 'x', 'i', 'f', 0, 0)) {
                return noted(Arrays.copyOfRange(jpeg, at + 4, end));
            }
            at = end;
        }
        return null;
    }

    private static @Nullable Orientation noted(byte[] exif) {
        try {
            return ExifUtils.getOrientationFromExif(exif);
        } catch (RuntimeException e) {
            // A note that cannot be read turns nothing.
            return null;
        }
    }

    private static Picture write(BufferedImage image) throws IOException {
        var out = new ByteArrayOutputStream();
        Thumbnails.of(image)
                .scale(1)
                .imageType(BufferedImage.TYPE_INT_RGB)
                .outputFormat("jpg")
                .outputQuality(0.85)
                .toOutputStream(out);
        var jpeg = out.toByteArray();
        return new Picture(image.getWidth(), image.getHeight(), jpeg, sha256(jpeg));
    }

    private static byte[] sha256(byte[] content) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(content);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
