package cms;

/** No attack. */
final class Attack extends Hooks {}
