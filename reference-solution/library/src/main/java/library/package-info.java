/**
 * The model answer of assignment {@code library}: shelves and books. Start with {@link library.Shelf}, which says who stores the link, and go
 * on to {@link library.Book#setShelf}, which keeps its two ends in step.
 */
package library;
