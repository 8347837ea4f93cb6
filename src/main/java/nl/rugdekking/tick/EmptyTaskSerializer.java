// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.tick;

import com.github.kagkarlsson.scheduler.serializer.Serializer;
import org.jspecify.annotations.Nullable;

/**
 * Serializer for tasks without data. The usual serializer would make Java objects of the content of
 * the column, so anyone who can write a row could have code executed.
 */
class EmptyTaskSerializer implements Serializer {

  @Override
  public byte @Nullable [] serialize(@Nullable Object data) {
    if (data != null) {
      throw new IllegalStateException("A task carries no data");
    }
    return null;
  }

  @Override
  @SuppressWarnings("TypeParameterUnusedInFormals") // as db-scheduler declares it
  public <T> @Nullable T deserialize(Class<T> type, byte @Nullable [] planted) {
    return null;
  }
}
