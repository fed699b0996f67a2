/** What unwinds a thread that must die. Not an Error: nobody is to look at it, and it carries no stack. */
export const death: unique symbol = Symbol("this thread is dying");
