/**
 * The places where backups and exports are written: a directory, or one file that is encrypted with
 * somebody's public key. Knows no other package.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {})
package nl.rugdekking.copies;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
