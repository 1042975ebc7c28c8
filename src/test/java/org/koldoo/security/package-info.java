/** What the whole of the security tests adds up to: the list of requirements, and the table at the end of the build. */
package org.koldoo.security;
