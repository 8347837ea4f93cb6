// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.tick;

import com.github.kagkarlsson.scheduler.serializer.Serializer;
import org.jspecify.annotations.Nullable;

/**
 * Our tasks carry nothing. The usual serializer would make Java objects of whatever stands in the
 * column, and whoever can write a row would have their code run.
 */
class NoTaskData implements Serializer {

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
