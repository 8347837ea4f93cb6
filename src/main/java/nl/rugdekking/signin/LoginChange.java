// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.signin;

import java.util.UUID;

/**
 * Another address to sign in with, asked for by the owner of the account.
 *
 * @param id also the addressee of the letter to the new address
 * @param oldId the addressee of the letter to the old address
 */
record LoginChange(UUID id, UUID account, String login, UUID oldId, String oldLogin) {}
