package org.koldoo.files;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.imageio.ImageIO;

/** Harmless files of every kind, made here, that attacks are then made from. */
public final class Samples {

    private static final String TYPES = """
            <?xml version="1.0" encoding="UTF-8"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">\
            <Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>""";

    private Samples() {}

    public static byte[] latin(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    static byte[] join(byte[]... parts) {
        var all = new ByteArrayOutputStream();
        for (var part : parts) {
            all.writeBytes(part);
        }
        return all.toByteArray();
    }

    public static byte[] pdf() {
        return pdf("");
    }

    static byte[] pdf(String objects) {
        return latin(
                "%PDF-1.7\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[]/Count 0>>endobj\n"
                        + objects
                        + "\nxref\n0 1\n0000000000 65535 f \ntrailer<</Root 1 0 R/Size 3>>\nstartxref\n9\n%%EOF\n");
    }

    /** A list of objects as newer PDFs pack it. */
    static byte[] packedPdf(String objects, String filter) {
        var packed = deflated(latin(objects));
        return join(
                latin("%PDF-1.7\n5 0 obj<</Type/ObjStm/N 1/First 4/Filter" + filter + "/Length " + packed.length
                        + ">>\nstream\n"),
                packed,
                latin("\nendstream\nendobj\nstartxref\n9\n%%EOF\n"));
    }

    static byte[] deflated(byte[] plain) {
        var deflater = new Deflater(9);
        deflater.setInput(plain);
        deflater.finish();
        var out = new ByteArrayOutputStream();
        var buffer = new byte[8192];
        while (!deflater.finished()) {
            out.write(buffer, 0, deflater.deflate(buffer));
        }
        return out.toByteArray();
    }

    public static byte[] picture(String format) {
        return picture(format, 40, 20);
    }

    /** Red on the left, blue on the right. */
    static byte[] picture(String format, int width, int height) {
        var image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        var pen = image.createGraphics();
        pen.setColor(Color.RED);
        pen.fillRect(0, 0, width / 2, height);
        pen.setColor(Color.BLUE);
        pen.fillRect(width / 2, 0, width - width / 2, height);
        pen.dispose();
        var out = new ByteArrayOutputStream();
        try {
            ImageIO.setUseCache(false);
            ImageIO.write(image, format, out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    /** A photo with EXIF: held upside down or on its side, and a place. */
    static byte[] photo(int orientation) {
        var jpeg = picture("jpeg");
        var tiff = ByteBuffer.allocate(60);
        tiff.put(latin("MM\0*")).putInt(8).putShort((short) 1);
        tiff.putShort((short) 0x0112)
                .putShort((short) 3)
                .putInt(1)
                .putShort((short) orientation)
                .putShort((short) 0);
        tiff.putInt(0).put(latin("GPSLatitude 42.8746 N"));
        var exif = join(latin("Exif\0\0"), tiff.array());
        var head = ByteBuffer.allocate(6)
                .putShort((short) 0xFFD8)
                .putShort((short) 0xFFE1)
                .putShort((short) (exif.length + 2))
                .array();
        return join(head, exif, java.util.Arrays.copyOfRange(jpeg, 2, jpeg.length));
    }

    /** A PNG that says how large it is, and nothing more. */
    static byte[] png(int width, int height) {
        var header = ByteBuffer.allocate(13)
                .putInt(width)
                .putInt(height)
                .put(new byte[] {8, 2, 0, 0, 0})
                .array();
        return join(
                new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'},
                chunk("IHDR", header),
                chunk("IDAT", deflated(new byte[1000])),
                chunk("IEND", new byte[0]));
    }

    static byte[] chunk(String type, byte[] content) {
        var crc = new CRC32();
        crc.update(latin(type));
        crc.update(content);
        return join(
                ByteBuffer.allocate(4).putInt(content.length).array(),
                latin(type),
                content,
                ByteBuffer.allocate(4).putInt((int) crc.getValue()).array());
    }

    public static Map<String, byte[]> docxParts() {
        var parts = new LinkedHashMap<String, byte[]>();
        parts.put("[Content_Types].xml", latin(TYPES));
        parts.put(
                "word/document.xml",
                latin("<w:document><w:body><w:p><w:r><w:t>Hello</w:t></w:r></w:p></w:body></w:document>"));
        return parts;
    }

    public static byte[] docx() {
        return zip(docxParts());
    }

    static byte[] docxWith(String name, String content) {
        var parts = docxParts();
        parts.put(name, latin(content));
        return zip(parts);
    }

    static byte[] zip(Map<String, byte[]> parts) {
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out)) {
            for (var part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    /** A document with one more file that is not packed. */
    static byte[] stored(String name, byte[] content) {
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out)) {
            for (var part : docxParts().entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue());
            }
            var crc = new CRC32();
            crc.update(content);
            var entry = new ZipEntry(name);
            entry.setMethod(ZipEntry.STORED);
            entry.setSize(content.length);
            entry.setCrc(crc.getValue());
            zip.putNextEntry(entry);
            zip.write(content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    /** Frames of 128 kbit/s at 44.1 kHz. */
    public static byte[] mp3(int frames) {
        var one = new byte[417];
        one[0] = -1;
        one[1] = (byte) 0xFB;
        one[2] = (byte) 0x90;
        var out = new ByteArrayOutputStream();
        for (int i = 0; i < frames; i++) {
            out.writeBytes(one);
        }
        return out.toByteArray();
    }

    static byte[] box(String type, byte[] content) {
        return join(ByteBuffer.allocate(4).putInt(content.length + 8).array(), latin(type), content);
    }

    public static byte[] m4a() {
        var handler = box("trak", box("mdia", box("hdlr", latin("\0\0\0\0\0\0\0\0soun\0\0\0\0"))));
        return join(
                box("ftyp", latin("M4A \0\0\0\0M4A isom")),
                box("moov", join(handler, box("udta", latin("©xyz+42.8746+074.5698/")))),
                box("mdat", new byte[200]));
    }
}
