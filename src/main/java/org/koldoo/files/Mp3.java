package org.koldoo.files;

import java.util.Arrays;
import org.koldoo.base.Refused;

/** A sound recording, frame after frame; what stands before and behind them (pictures, names, places) is left out. */
final class Mp3 {

    private static final int FEWEST = 3;
    private static final int HEADER = 4;
    private static final int[] RATES_1 = {0, 32, 40, 48, 56, 64, 80, 96, 112, 128, 160, 192, 224, 256, 320};
    private static final int[] RATES_2 = {0, 8, 16, 24, 32, 40, 48, 56, 64, 80, 96, 112, 128, 144, 160};
    private static final int[] SAMPLES = {44100, 48000, 32000};

    private Mp3() {}

    static byte[] framesOnly(byte[] bytes) {
        int start = start(bytes);
        int at = start;
        int frames = 0;
        while (at + HEADER <= bytes.length) {
            int length = frame(bytes, at);
            if (length == 0 || at + length > bytes.length) {
                break;
            }
            at += length;
            frames++;
        }
        if (frames < FEWEST || !endsHere(bytes, at)) {
            throw new Refused("file.damaged");
        }
        return Arrays.copyOfRange(bytes, start, at);
    }

    /** Behind the tag in front of it, whose length is written in bytes of seven bits. */
    private static int start(byte[] bytes) {
        if (bytes.length < 10 || bytes[0] != 'I' || bytes[1] != 'D' || bytes[2] != '3') {
            return 0;
        }
        int length = 0;
        for (int i = 6; i < 10; i++) {
            if (bytes[i] < 0) {
                throw new Refused("file.damaged");
            }
            length = length << 7 | bytes[i];
        }
        int start = 10 + length;
        while (start < bytes.length && bytes[start] == 0) {
            start++;
        }
        return start;
    }

    /** The length of the frame that begins here, 0 = none begins. */
    private static int frame(byte[] bytes, int at) {
        int head = (bytes[at + 1] & 0xFF) << 16 | (bytes[at + 2] & 0xFF) << 8 | bytes[at + 3] & 0xFF;
        int version = head >> 19 & 3; // 3 = MPEG 1, 2 = MPEG 2, 0 = MPEG 2.5
        int layer = head >> 17 & 3; // 1 = layer III
        int rate = head >> 12 & 15;
        int sample = head >> 10 & 3;
        boolean is = bytes[at] == -1 && (head >> 21 & 7) == 7 && version != 1 && layer == 1;
        if (!is || rate == 0 || rate == 15 || sample == 3) {
            return 0;
        }
        int bits = (version == 3 ? RATES_1 : RATES_2)[rate] * 1000;
        int hertz = SAMPLES[sample] >> (version == 3 ? 0 : version == 2 ? 1 : 2);
        return (version == 3 ? 144 : 72) * bits / hertz + (head >> 9 & 1);
    }

    /** Behind the last whole frame only a frame cut off by the end, padding, or a known tag may follow. */
    private static boolean endsHere(byte[] bytes, int at) {
        int left = bytes.length - at;
        if (left == 0 || left >= HEADER && frame(bytes, at) > left) {
            return true;
        }
        var tail = new String(bytes, at, Math.min(left, 8), java.nio.charset.StandardCharsets.ISO_8859_1);
        return left < HEADER
                || tail.startsWith("TAG") && left == 128
                || tail.startsWith("APETAGEX")
                || allZero(bytes, at);
    }

    private static boolean allZero(byte[] bytes, int from) {
        for (int i = from; i < bytes.length; i++) {
            if (bytes[i] != 0) {
                return false;
            }
        }
        return true;
    }
}
