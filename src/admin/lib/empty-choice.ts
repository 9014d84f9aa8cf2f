/** A select has no empty value of its own: what stands for it among its choices. */
export const emptyChoice = "-"
