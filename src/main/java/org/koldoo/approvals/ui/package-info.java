@org.jspecify.annotations.NullMarked
@org.springframework.modulith.NamedInterface("ui")
package org.koldoo.approvals.ui;
