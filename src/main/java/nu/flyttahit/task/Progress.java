package nu.flyttahit.task;

/** Tells those who watch how far a run has come, and the run whether it shall stop. */
public interface Progress {

    /** How many steps there are in all. */
    void total(int steps);

    /** One more step is done. Throws {@link java.util.concurrent.CancellationException} when somebody has cancelled the run. */
    void step();

    /** A line for those who watch and for the history, in Swedish. A run of a schedule that says nothing leaves no history. */
    void say(String sentence);
}
