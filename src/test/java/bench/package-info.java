/**
 * Measures the built application from outside, as its users meet it: intake beside pgbench, and
 * what is left of acknowledged reports after kills. Started by the scripts in bench/.
 */
@NullMarked
package bench;

import org.jspecify.annotations.NullMarked;
