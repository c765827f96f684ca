package cms;

import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;

/** The only one who talks to the database. It has one thread, so transactions never meet. */
class Store implements AutoCloseable {

  private final EntityManagerFactory factory;
  private final ExecutorService thread = Executors.newSingleThreadExecutor(task -> {
    Thread made = new Thread(task, "store");
    made.setDaemon(true);
    return made;
  });

  Store(EntityManagerFactory factory) {
    this.factory = factory;
  }

  <T> T transaction(Function<EntityManager, T> work) throws Exception {
    try {
      return thread.submit(() -> factory.callInTransaction(work)).get();
    } catch (ExecutionException e) {
      if (e.getCause() instanceof Exception cause) {
        throw cause;
      }
      throw e;
    }
  }

  @Override
  public void close() {
    thread.shutdown();
  }
}
