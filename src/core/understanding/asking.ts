const beginsQuestion =
  /^\s{0,5}(?:(?:hmm?|øh|øhm|altså|nå|men|og|jamen|okay|ok|well|so|uhm?|um|but|and)[\s,.]{1,5})*(?:(?:må|maa|kan|skal|vil|har|er|bliver|may|can|could|should|do|does|is|are|will|would)\s{1,5}(?:jeg|man|vi|de|hun|han|min|mine|det|den|der|i|we|you|they|she|he|my|it|there)|hvad|hvordan|hvem|hvornår|hvorfor|what|how|who|when|why)(?!\p{L})/iu

/** "Hmm, må jeg tage min søster med", "what if she refuses": a question by its first words, with no mark after it. */
export const asksSomething = (text: string): boolean => beginsQuestion.test(text)
