package nu.flyttahit.transfer;

/** Somebody changed the site after the plan was looked at: nothing of it is carried out. */
class ChangedMeanwhileException extends RuntimeException {}
