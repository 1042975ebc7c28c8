package org.koldoo.sops.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.menubar.MenuBar;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import org.koldoo.base.ui.Words;

/** What can be done with a drawing as a whole. */
final class DiagramTools extends Div {

    private final transient DraftDesk desk;
    private final BpmnEditor editor;
    private final Button undo = new Button(Words.of("studio.undo"));
    private final Button redo = new Button(Words.of("studio.redo"));
    private final Button run = new Button(Words.of("diagram.run"));
    private boolean running;

    DiagramTools(DraftDesk desk, BpmnEditor editor) {
        this.desk = desk;
        this.editor = editor;
        addClassName("k-page-actions");
        undo.addClickListener(e -> desk.undo());
        redo.addClickListener(e -> desk.redo());
        run.addClickListener(e -> running(!running));
        add(undo, redo, new Button(Words.of("diagram.search"), e -> editor.search()), run, exports());
        refresh();
    }

    /** What can be taken back now; nothing while one watches. */
    void refresh() {
        var draft = desk.draft();
        undo.setEnabled(!running && draft.editable() && draft.undoable());
        redo.setEnabled(!running && draft.editable() && draft.redoable());
    }

    private void running(boolean on) {
        running = on;
        run.setText(Words.of(on ? "diagram.runEnd" : "diagram.run"));
        editor.run(on);
        refresh();
    }

    private MenuBar exports() {
        var bar = new MenuBar();
        var menu = bar.addItem(Words.of("diagram.export")).getSubMenu();
        menu.addItem(file());
        menu.addItem(Words.of("diagram.export.svg"), e -> editor.exportSvg(name() + ".svg"));
        menu.addItem(Words.of("diagram.export.png"), e -> editor.exportPng(name() + ".png"));
        return bar;
    }

    /** The kept file, byte for byte, not what the browser makes of it. */
    private Anchor file() {
        var handler = DownloadHandler.fromInputStream(request -> {
            var bytes = desk.draft().bpmn().getBytes(StandardCharsets.UTF_8);
            return new DownloadResponse(
                    new ByteArrayInputStream(bytes), name() + ".bpmn", "application/xml", bytes.length);
        });
        return new Anchor(handler, Words.of("diagram.export.file"));
    }

    private String name() {
        return desk.draft().topic();
    }
}
