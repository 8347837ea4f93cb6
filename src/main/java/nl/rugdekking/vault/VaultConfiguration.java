// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.vault;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Makes the beans of this room. The {@link OpenKeyStore} bean comes from the room {@code custody},
 * which knows the database it belongs to.
 */
@Configuration(proxyBeanMethods = false)
class VaultConfiguration {

  @Bean
  Vault vault(OpenKeyStore keyStore, DestroyedKeys destroyedKeys) {
    var vault = new Vault(keyStore, destroyedKeys);
    vault.makeKeysAhead();
    return vault;
  }

  @Bean
  CareVault careVault(OpenKeyStore keyStore, DestroyedKeys destroyedKeys) {
    return new CareVault(keyStore, destroyedKeys);
  }

  @Bean
  LookupHashes lookupHashes(OpenKeyStore keyStore) {
    return new LookupHashes(keyStore);
  }
}
