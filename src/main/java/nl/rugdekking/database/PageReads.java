// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.database;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Makes a page read the same row only once. The blocks of a page come from many rooms (packages for
 * one part of the domain), and several of them read the same case in one read-only transaction.
 */
public final class PageReads {

  private record Key(Class<?> type, Object id) {}

  private PageReads() {}

  /**
   * Returns what was read before for this id in the same read-only transaction, or reads it now. In
   * a transaction that may write, it reads each time.
   *
   * @param type the class that reads the value, so that ids of different rooms are kept apart
   * @param id a value whose class defines {@code equals}
   */
  @SuppressWarnings("unchecked") // one class reads one type of value for its ids
  public static <T> T once(Class<?> type, Object id, Supplier<T> read) {
    if (!TransactionSynchronizationManager.isCurrentTransactionReadOnly()
        || !TransactionSynchronizationManager.isSynchronizationActive()) {
      return read.get();
    }
    var found = findMemory().values;
    var key = new Key(type, id);
    if (!found.containsKey(key)) {
      found.put(key, read.get());
    }
    return (T) found.get(key);
  }

  private static Memory findMemory() {
    if (TransactionSynchronizationManager.getResource(PageReads.class) instanceof Memory memory) {
      return memory;
    }
    var memory = new Memory();
    TransactionSynchronizationManager.registerSynchronization(memory);
    memory.resume();
    return memory;
  }

  /** Remembers the values that one transaction has read. */
  private static final class Memory implements TransactionSynchronization {

    private final Map<Key, Object> values = new HashMap<>();

    @Override
    public void suspend() {
      TransactionSynchronizationManager.unbindResource(PageReads.class);
    }

    @Override
    public void resume() {
      TransactionSynchronizationManager.bindResource(PageReads.class, this);
    }

    @Override
    public void afterCompletion(int status) {
      TransactionSynchronizationManager.unbindResource(PageReads.class);
    }
  }
}
