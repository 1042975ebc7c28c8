package org.koldoo.base.texts;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import org.koldoo.base.CodeLists;
import org.koldoo.base.Labels;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.ResourcePatternResolver;
import org.springframework.stereotype.Component;

@Component
class CsvCodeLists implements CodeLists {

    private static final CSVFormat FORMAT = CSVFormat.DEFAULT
            .builder()
            .setHeader()
            .setSkipHeaderRecord(true)
            .setTrim(true)
            .get();

    private final Map<String, Map<String, Code>> lists = new HashMap<>();

    CsvCodeLists(ResourcePatternResolver resources) {
        try {
            for (var file : resources.getResources("classpath*:codes/*.csv")) {
                var name = String.valueOf(file.getFilename()).replace(".csv", "");
                lists.put(name, read(file));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public List<Code> list(String list) {
        var codes = lists.get(list);
        if (codes == null) {
            throw new IllegalArgumentException("no code list " + list);
        }
        return List.copyOf(codes.values());
    }

    @Override
    public Labels label(String list, String code) {
        var known = lists.getOrDefault(list, Map.of()).get(code);
        return known == null ? new Labels(code, code, code) : known.label();
    }

    @Override
    public boolean knows(String list, String code) {
        return lists.getOrDefault(list, Map.of()).containsKey(code);
    }

    private static Map<String, Code> read(Resource file) throws IOException {
        var codes = new LinkedHashMap<String, Code>();
        try (var reader = new InputStreamReader(file.getInputStream(), StandardCharsets.UTF_8);
                var rows = FORMAT.parse(reader)) {
            for (var row : rows) {
                var label = new Labels(row.get("ky"), row.get("ru"), row.get("en"));
                codes.put(row.get("code"), new Code(row.get("code"), label, row.get("htcds")));
            }
        }
        return codes;
    }
}
