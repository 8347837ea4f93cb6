// SPDX-License-Identifier: EUPL-1.2
/** A room that is there for a test only: who answers the press is promised to the affected. */
@NullMarked
package throwaway.press;

import org.jspecify.annotations.NullMarked;
