// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.database;

/** Another process has locked the folder of the embedded server. */
final class FolderInUseException extends DatabaseException {

  FolderInUseException(ServerFolder folder) {
    super("Another Rugdekking already works with " + folder.root() + ": stop that one first.");
  }
}
