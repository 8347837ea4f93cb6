// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.promise;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.rugdekking.organisation.BodyKind;
import nl.rugdekking.organisation.Policy;
import nl.rugdekking.organisation.PromiseKind;
import nl.rugdekking.organisation.ShippedTerms;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;

/** All kinds of promises that the rooms (modules) declared. */
@Component
public class PromiseKeepers implements ShippedTerms {

  // Built at first use, because the beans that declare a kind depend on this room themselves.
  private final SingletonSupplier<Map<PromiseKind, PromiseKeeper>> byKind;

  PromiseKeepers(ObjectProvider<PromiseKeeper> keeperBeans) {
    this.byKind = SingletonSupplier.of(() -> byKind(keeperBeans));
  }

  private static Map<PromiseKind, PromiseKeeper> byKind(ObjectProvider<PromiseKeeper> keeperBeans) {
    var byKind = new LinkedHashMap<PromiseKind, PromiseKeeper>();
    keeperBeans.stream()
        .sorted(Comparator.comparingInt(keeper -> keeper.definition().position()))
        .forEach(
            keeper -> {
              if (byKind.put(keeper.kind(), keeper) != null) {
                throw new IllegalStateException("Two rooms keep " + keeper.kind().code());
              }
            });
    return byKind;
  }

  /** All kinds, sorted by their place. */
  public List<PromiseKeeper> list() {
    return List.copyOf(byKind.obtain().values());
  }

  /** The codes of all kinds, sorted by their place. */
  public List<PromiseKind> listKinds() {
    return List.copyOf(byKind.obtain().keySet());
  }

  /**
   * @throws IllegalStateException when no room declared this kind
   */
  public PromiseKeeper get(PromiseKind kind) {
    var keeper = byKind.obtain().get(kind);
    if (keeper == null) {
      throw new IllegalStateException("No room keeps " + kind.code());
    }
    return keeper;
  }

  /** Finds a kind by its code; empty when there is none. */
  public Optional<PromiseKind> find(@Nullable String code) {
    return listKinds().stream().filter(kind -> kind.code().equals(code)).findFirst();
  }

  @Override
  public Map<PromiseKind, Policy.PromiseTerms> terms(BodyKind body) {
    var terms = new LinkedHashMap<PromiseKind, Policy.PromiseTerms>();
    list().stream()
        .filter(keeper -> keeper.isOwedByDefault(body))
        .forEach(keeper -> terms.put(keeper.kind(), keeper.definition().defaultTerm()));
    return terms;
  }
}
