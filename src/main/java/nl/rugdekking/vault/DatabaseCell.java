// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.vault;

import java.util.UUID;

/**
 * The place of an encrypted value in the database; it can only be decrypted as the value of this
 * place.
 */
public record DatabaseCell(String table, String column, UUID row) {}
