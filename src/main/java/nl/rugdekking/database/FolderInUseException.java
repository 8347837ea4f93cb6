// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.database;

/** Another process holds the folder of the embedded server, and with it the server. */
final class FolderInUseException extends DatabaseException {

  FolderInUseException(ServerFolder folder) {
    super("Another Rugdekking already works with " + folder.root() + ": stop that one first.");
  }
}
