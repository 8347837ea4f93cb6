// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.vault;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Makes the beans of this room. The {@link Strongroom} bean comes from the room {@code custody},
 * which knows the database it belongs to.
 */
@Configuration(proxyBeanMethods = false)
class VaultConfiguration {

  @Bean
  Vault vault(Strongroom keyStore, EndedKeys destroyedKeys) {
    var vault = new Vault(keyStore, destroyedKeys);
    vault.makeAhead();
    return vault;
  }

  @Bean
  CareVault careVault(Strongroom keyStore, EndedKeys destroyedKeys) {
    return new CareVault(keyStore, destroyedKeys);
  }

  @Bean
  LookupHashes lookupHashes(Strongroom keyStore) {
    return new LookupHashes(keyStore);
  }
}
