/** My tasks, the task page and the case page; chapters add step forms, sections and actions. */
@org.jspecify.annotations.NullMarked
@org.springframework.modulith.NamedInterface("ui")
package org.koldoo.cases.ui;
