// SPDX-License-Identifier: EUPL-1.2
package throwaway.drill;

import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.ComponentScan;

/** Opens the room in the context of a test. */
@TestConfiguration
@ComponentScan
public class DrillRoom {}
