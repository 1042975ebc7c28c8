package org.koldoo.bundle;

import com.vaadin.flow.component.accordion.Accordion;
import com.vaadin.flow.component.applayout.AppLayout;
import com.vaadin.flow.component.applayout.DrawerToggle;
import com.vaadin.flow.component.avatar.Avatar;
import com.vaadin.flow.component.badge.Badge;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.card.Card;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.contextmenu.ContextMenu;
import com.vaadin.flow.component.customfield.CustomField;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.datetimepicker.DateTimePicker;
import com.vaadin.flow.component.dependency.Uses;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.formlayout.FormLayout;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.Icon;
import com.vaadin.flow.component.icon.SvgIcon;
import com.vaadin.flow.component.listbox.ListBox;
import com.vaadin.flow.component.listbox.MultiSelectListBox;
import com.vaadin.flow.component.masterdetaillayout.MasterDetailLayout;
import com.vaadin.flow.component.menubar.MenuBar;
import com.vaadin.flow.component.messages.MessageInput;
import com.vaadin.flow.component.messages.MessageList;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.orderedlayout.HorizontalLayout;
import com.vaadin.flow.component.orderedlayout.Scroller;
import com.vaadin.flow.component.orderedlayout.VerticalLayout;
import com.vaadin.flow.component.popover.Popover;
import com.vaadin.flow.component.progressbar.ProgressBar;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.sidenav.SideNav;
import com.vaadin.flow.component.sidenav.SideNavItem;
import com.vaadin.flow.component.splitlayout.SplitLayout;
import com.vaadin.flow.component.tabs.Tab;
import com.vaadin.flow.component.tabs.TabSheet;
import com.vaadin.flow.component.tabs.Tabs;
import com.vaadin.flow.component.textfield.BigDecimalField;
import com.vaadin.flow.component.textfield.EmailField;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.NumberField;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.component.timepicker.TimePicker;
import com.vaadin.flow.component.treegrid.TreeGrid;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.component.virtuallist.VirtualList;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.internal.DependencyTrigger;
import org.koldoo.base.ui.BpmnView;
import org.koldoo.sops.ui.BpmnEditor;

/**
 * What the browser may be asked to load: each component is a chunk of its own, which comes with the first screen that
 * shows it. So a view may start to use any of these and the committed bundle stays good. Compiled by {@code .ci/bundle}
 * only; the program never has these routes.
 */
final class Chunks {

    @Route("Accordion")
    @DependencyTrigger(Accordion.class)
    @Uses(Accordion.class)
    static final class AccordionChunk extends Div {}

    @Route("AppLayout")
    @DependencyTrigger(AppLayout.class)
    @Uses(AppLayout.class)
    static final class AppLayoutChunk extends Div {}

    @Route("DrawerToggle")
    @DependencyTrigger(DrawerToggle.class)
    @Uses(DrawerToggle.class)
    static final class DrawerToggleChunk extends Div {}

    @Route("Avatar")
    @DependencyTrigger(Avatar.class)
    @Uses(Avatar.class)
    static final class AvatarChunk extends Div {}

    @Route("Badge")
    @DependencyTrigger(Badge.class)
    @Uses(Badge.class)
    static final class BadgeChunk extends Div {}

    @Route("Button")
    @DependencyTrigger(Button.class)
    @Uses(Button.class)
    static final class ButtonChunk extends Div {}

    @Route("Card")
    @DependencyTrigger(Card.class)
    @Uses(Card.class)
    static final class CardChunk extends Div {}

    @Route("Checkbox")
    @DependencyTrigger(Checkbox.class)
    @Uses(Checkbox.class)
    static final class CheckboxChunk extends Div {}

    @Route("CheckboxGroup")
    @DependencyTrigger(CheckboxGroup.class)
    @Uses(CheckboxGroup.class)
    static final class CheckboxGroupChunk extends Div {}

    @Route("ComboBox")
    @DependencyTrigger(ComboBox.class)
    @Uses(ComboBox.class)
    static final class ComboBoxChunk extends Div {}

    @Route("MultiSelectComboBox")
    @DependencyTrigger(MultiSelectComboBox.class)
    @Uses(MultiSelectComboBox.class)
    static final class MultiSelectComboBoxChunk extends Div {}

    @Route("ConfirmDialog")
    @DependencyTrigger(ConfirmDialog.class)
    @Uses(ConfirmDialog.class)
    static final class ConfirmDialogChunk extends Div {}

    @Route("ContextMenu")
    @DependencyTrigger(ContextMenu.class)
    @Uses(ContextMenu.class)
    static final class ContextMenuChunk extends Div {}

    @Route("CustomField")
    @DependencyTrigger(CustomField.class)
    @Uses(CustomField.class)
    static final class CustomFieldChunk extends Div {}

    @Route("DatePicker")
    @DependencyTrigger(DatePicker.class)
    @Uses(DatePicker.class)
    static final class DatePickerChunk extends Div {}

    @Route("DateTimePicker")
    @DependencyTrigger(DateTimePicker.class)
    @Uses(DateTimePicker.class)
    static final class DateTimePickerChunk extends Div {}

    @Route("Details")
    @DependencyTrigger(Details.class)
    @Uses(Details.class)
    static final class DetailsChunk extends Div {}

    @Route("Dialog")
    @DependencyTrigger(Dialog.class)
    @Uses(Dialog.class)
    static final class DialogChunk extends Div {}

    @Route("FormLayout")
    @DependencyTrigger(FormLayout.class)
    @Uses(FormLayout.class)
    static final class FormLayoutChunk extends Div {}

    @Route("Grid")
    @DependencyTrigger(Grid.class)
    @Uses(Grid.class)
    static final class GridChunk extends Div {}

    @Route("Icon")
    @DependencyTrigger(Icon.class)
    @Uses(Icon.class)
    static final class IconChunk extends Div {}

    @Route("SvgIcon")
    @DependencyTrigger(SvgIcon.class)
    @Uses(SvgIcon.class)
    static final class SvgIconChunk extends Div {}

    @Route("ListBox")
    @DependencyTrigger(ListBox.class)
    @Uses(ListBox.class)
    static final class ListBoxChunk extends Div {}

    @Route("MultiSelectListBox")
    @DependencyTrigger(MultiSelectListBox.class)
    @Uses(MultiSelectListBox.class)
    static final class MultiSelectListBoxChunk extends Div {}

    @Route("MasterDetailLayout")
    @DependencyTrigger(MasterDetailLayout.class)
    @Uses(MasterDetailLayout.class)
    static final class MasterDetailLayoutChunk extends Div {}

    @Route("MenuBar")
    @DependencyTrigger(MenuBar.class)
    @Uses(MenuBar.class)
    static final class MenuBarChunk extends Div {}

    @Route("MessageInput")
    @DependencyTrigger(MessageInput.class)
    @Uses(MessageInput.class)
    static final class MessageInputChunk extends Div {}

    @Route("MessageList")
    @DependencyTrigger(MessageList.class)
    @Uses(MessageList.class)
    static final class MessageListChunk extends Div {}

    @Route("Notification")
    @DependencyTrigger(Notification.class)
    @Uses(Notification.class)
    static final class NotificationChunk extends Div {}

    @Route("HorizontalLayout")
    @DependencyTrigger(HorizontalLayout.class)
    @Uses(HorizontalLayout.class)
    static final class HorizontalLayoutChunk extends Div {}

    @Route("Scroller")
    @DependencyTrigger(Scroller.class)
    @Uses(Scroller.class)
    static final class ScrollerChunk extends Div {}

    @Route("VerticalLayout")
    @DependencyTrigger(VerticalLayout.class)
    @Uses(VerticalLayout.class)
    static final class VerticalLayoutChunk extends Div {}

    @Route("Popover")
    @DependencyTrigger(Popover.class)
    @Uses(Popover.class)
    static final class PopoverChunk extends Div {}

    @Route("ProgressBar")
    @DependencyTrigger(ProgressBar.class)
    @Uses(ProgressBar.class)
    static final class ProgressBarChunk extends Div {}

    @Route("RadioButtonGroup")
    @DependencyTrigger(RadioButtonGroup.class)
    @Uses(RadioButtonGroup.class)
    static final class RadioButtonGroupChunk extends Div {}

    @Route("Select")
    @DependencyTrigger(Select.class)
    @Uses(Select.class)
    static final class SelectChunk extends Div {}

    @Route("SideNav")
    @DependencyTrigger(SideNav.class)
    @Uses(SideNav.class)
    static final class SideNavChunk extends Div {}

    @Route("SideNavItem")
    @DependencyTrigger(SideNavItem.class)
    @Uses(SideNavItem.class)
    static final class SideNavItemChunk extends Div {}

    @Route("SplitLayout")
    @DependencyTrigger(SplitLayout.class)
    @Uses(SplitLayout.class)
    static final class SplitLayoutChunk extends Div {}

    @Route("Tab")
    @DependencyTrigger(Tab.class)
    @Uses(Tab.class)
    static final class TabChunk extends Div {}

    @Route("TabSheet")
    @DependencyTrigger(TabSheet.class)
    @Uses(TabSheet.class)
    static final class TabSheetChunk extends Div {}

    @Route("Tabs")
    @DependencyTrigger(Tabs.class)
    @Uses(Tabs.class)
    static final class TabsChunk extends Div {}

    @Route("BigDecimalField")
    @DependencyTrigger(BigDecimalField.class)
    @Uses(BigDecimalField.class)
    static final class BigDecimalFieldChunk extends Div {}

    @Route("EmailField")
    @DependencyTrigger(EmailField.class)
    @Uses(EmailField.class)
    static final class EmailFieldChunk extends Div {}

    @Route("IntegerField")
    @DependencyTrigger(IntegerField.class)
    @Uses(IntegerField.class)
    static final class IntegerFieldChunk extends Div {}

    @Route("NumberField")
    @DependencyTrigger(NumberField.class)
    @Uses(NumberField.class)
    static final class NumberFieldChunk extends Div {}

    @Route("PasswordField")
    @DependencyTrigger(PasswordField.class)
    @Uses(PasswordField.class)
    static final class PasswordFieldChunk extends Div {}

    @Route("TextArea")
    @DependencyTrigger(TextArea.class)
    @Uses(TextArea.class)
    static final class TextAreaChunk extends Div {}

    @Route("TextField")
    @DependencyTrigger(TextField.class)
    @Uses(TextField.class)
    static final class TextFieldChunk extends Div {}

    @Route("TimePicker")
    @DependencyTrigger(TimePicker.class)
    @Uses(TimePicker.class)
    static final class TimePickerChunk extends Div {}

    @Route("TreeGrid")
    @DependencyTrigger(TreeGrid.class)
    @Uses(TreeGrid.class)
    static final class TreeGridChunk extends Div {}

    @Route("Upload")
    @DependencyTrigger(Upload.class)
    @Uses(Upload.class)
    static final class UploadChunk extends Div {}

    @Route("VirtualList")
    @DependencyTrigger(VirtualList.class)
    @Uses(VirtualList.class)
    static final class VirtualListChunk extends Div {}

    @Route("BpmnView")
    @DependencyTrigger(BpmnView.class)
    @Uses(BpmnView.class)
    static final class BpmnViewChunk extends Div {}

    @Route("BpmnEditor")
    @DependencyTrigger(BpmnEditor.class)
    @Uses(BpmnEditor.class)
    static final class BpmnEditorChunk extends Div {}
}
