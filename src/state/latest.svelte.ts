import { faultOf, type Fault } from '../worker/operations.ts';

/** The answer to the latest question of one kind. While another one is on its way, the last one stays. */
export class Latest<T> {
  value: T | null = $state.raw(null);
  /** True once there has been an answer, null or not. */
  answered = $state(false);
  failure: Fault | null = $state.raw(null);
  #turn = 0;
  #again: (() => Promise<void>) | null = null;

  /** Asks; an answer that a later question has overtaken is dropped. Never rejects. */
  async ask(question: () => Promise<T | null>): Promise<void> {
    const turn = ++this.#turn;
    this.#again = () => this.ask(question);
    try {
      const value = await question();
      if (turn !== this.#turn) return;
      this.value = value;
      this.answered = true;
      this.failure = null;
    } catch (error) {
      if (turn === this.#turn) this.failure = faultOf(error);
    }
  }

  /** Asks once more what failed. */
  async again(): Promise<void> {
    await this.#again?.();
  }
}
