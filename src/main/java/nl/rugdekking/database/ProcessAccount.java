// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The operating system account of this process. */
public final class ProcessAccount {

  private ProcessAccount() {}

  /** Returns true when it is root, whatever its name; always false outside Linux. */
  public static boolean isRoot() {
    try {
      return Integer.valueOf(0).equals(Files.getAttribute(Path.of("/proc/self"), "unix:uid"));
    } catch (IOException _) {
      return false;
    }
  }
}
