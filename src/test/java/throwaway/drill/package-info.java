// SPDX-License-Identifier: EUPL-1.2
/**
 * A room that is there for a test only: everybody practises once, and no case has to do with it.
 */
@NullMarked
package throwaway.drill;

import org.jspecify.annotations.NullMarked;
