package org.koldoo.files;

import java.awt.geom.AffineTransform;
import java.awt.image.AffineTransformOp;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.ImageWriteParam;
import javax.imageio.stream.MemoryCacheImageInputStream;
import javax.imageio.stream.MemoryCacheImageOutputStream;
import org.koldoo.base.Refused;

/**
 * A picture, drawn anew: only its points are kept, turned as the camera held them, nothing of where, when and with what it was
 * taken, and nothing that was hung behind it. Everything happens in memory; ImageIO's own cache would write to disk.
 */
final class Picture {

    static final long MOST_POINTS = 40_000_000;
    private static final int LONGEST_SIDE = 30_000;
    private static final float QUALITY = 0.88f;

    private Picture() {}

    static byte[] drawnAnew(FileKind kind, byte[] bytes) {
        boolean photo = kind == FileKind.JPEG;
        try {
            int turn = photo ? Jpeg.turn(bytes) : 1;
            var points = read(photo ? "jpeg" : "png", photo ? Jpeg.checked(bytes) : Png.pointsOnly(bytes));
            return written(photo ? "jpeg" : "png", turned(points, turn), photo);
        } catch (IOException | RuntimeException e) {
            if (e instanceof Refused refused) {
                throw refused;
            }
            throw new Refused("file.damaged");
        }
    }

    private static BufferedImage read(String format, byte[] bytes) throws IOException {
        ImageReader reader = ImageIO.getImageReadersByFormatName(format).next();
        try (var in = new MemoryCacheImageInputStream(new ByteArrayInputStream(bytes))) {
            reader.setInput(in, true, true);
            long width = reader.getWidth(0);
            long height = reader.getHeight(0);
            if (width * height > MOST_POINTS || Math.max(width, height) > LONGEST_SIDE) {
                throw new Refused("file.picture", MOST_POINTS / 1_000_000);
            }
            return reader.read(0);
        } finally {
            reader.dispose();
        }
    }

    private static byte[] written(String format, BufferedImage points, boolean photo) throws IOException {
        var writer = ImageIO.getImageWritersByFormatName(format).next();
        var bytes = new ByteArrayOutputStream();
        try (var out = new MemoryCacheImageOutputStream(bytes)) {
            writer.setOutput(out);
            var how = writer.getDefaultWriteParam();
            if (photo) {
                how.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
                how.setCompressionQuality(QUALITY);
            }
            writer.write(null, new IIOImage(points, null, null), how);
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }

    /** The eight ways a camera can be held. */
    private static BufferedImage turned(BufferedImage points, int turn) {
        if (turn < 2 || turn > 8) {
            return points;
        }
        int width = points.getWidth();
        int height = points.getHeight();
        var way = switch (turn) {
            case 2 -> new AffineTransform(-1, 0, 0, 1, width, 0);
            case 3 -> new AffineTransform(-1, 0, 0, -1, width, height);
            case 4 -> new AffineTransform(1, 0, 0, -1, 0, height);
            case 5 -> new AffineTransform(0, 1, 1, 0, 0, 0);
            case 6 -> new AffineTransform(0, 1, -1, 0, height, 0);
            case 7 -> new AffineTransform(0, -1, -1, 0, height, width);
            default -> new AffineTransform(0, -1, 1, 0, 0, width);
        };
        var upright = new BufferedImage(
                turn > 4 ? height : width,
                turn > 4 ? width : height,
                points.getType() == BufferedImage.TYPE_BYTE_GRAY ? points.getType() : BufferedImage.TYPE_3BYTE_BGR);
        new AffineTransformOp(way, AffineTransformOp.TYPE_NEAREST_NEIGHBOR).filter(points, upright);
        return upright;
    }
}
