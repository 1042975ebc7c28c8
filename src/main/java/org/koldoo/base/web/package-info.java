/** What every answer carries, whatever it says: headers, the content policy, a session cookie that only we can set. */
@org.jspecify.annotations.NullMarked
package org.koldoo.base.web;
