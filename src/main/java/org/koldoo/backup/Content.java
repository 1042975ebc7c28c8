package org.koldoo.backup;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.koldoo.base.Refused;

/** The inside of a backup: what it says of itself, then table after table, then how many rows each had. */
final class Content {

    private static final String FORM = "koldoo content 1";

    private Content() {}

    static void start(DataOutputStream out, Map<String, String> about) throws IOException {
        Kind.text(out, FORM);
        map(out, about);
    }

    static Map<String, String> start(DataInputStream in) throws IOException {
        if (!Kind.text(in).equals(FORM)) {
            throw new Refused("backup.newer");
        }
        return map(in);
    }

    static void map(DataOutputStream out, Map<String, String> values) throws IOException {
        out.writeInt(values.size());
        for (var value : values.entrySet()) {
            Kind.text(out, value.getKey());
            Kind.text(out, value.getValue());
        }
    }

    static Map<String, String> map(DataInputStream in) throws IOException {
        var values = new TreeMap<String, String>();
        for (int left = in.readInt(); left > 0; left--) {
            values.put(Kind.text(in), Kind.text(in));
        }
        return values;
    }

    static void table(DataOutputStream out, String name, List<Tables.Column> columns) throws IOException {
        out.writeBoolean(true);
        Kind.text(out, name);
        var kinds = new LinkedHashMap<String, String>();
        columns.forEach(column -> kinds.put(column.plain(), column.kind().name()));
        map(out, kinds);
    }

    /** A table and its columns in the order in which their values come. */
    record Table(String name, List<Map.Entry<String, Kind>> columns) {

        @Nullable
        Object[] row(DataInputStream in) throws IOException {
            var values = new @Nullable Object[columns.size()];
            for (int at = 0; at < values.length; at++) {
                values[at] = columns.get(at).getValue().read(in);
            }
            return values;
        }
    }

    static @Nullable Table table(DataInputStream in) throws IOException {
        if (!in.readBoolean()) {
            return null;
        }
        var name = Kind.text(in);
        var columns = new ArrayList<Map.Entry<String, Kind>>();
        for (int left = in.readInt(); left > 0; left--) {
            columns.add(Map.entry(Kind.text(in), Kind.valueOf(Kind.text(in))));
        }
        return new Table(name, columns);
    }
}
