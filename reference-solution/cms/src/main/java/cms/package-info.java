/**
 * The model answer of assignment {@code cms}: courses, their people and their assignments, as JPA entities and as an HTTP
 * API on top of them.
 *
 * <p>Three relationships can be walked from both ends. JPA looks after one half of that only: it <em>stores</em> a link
 * once, at the owning side, and reads it back for both. It never changes the other Java object when you change one of them.
 * That half is ours, and it is why every method here that changes one end changes the other end too.
 *
 * <p>Where to start reading: {@link cms.Course} explains the owning side and the inverse side, {@link cms.Assignment} how an
 * object moves, {@code Ends} why two objects can be the same row, and {@link cms.App} what may leave the program as JSON.
 */
package cms;
