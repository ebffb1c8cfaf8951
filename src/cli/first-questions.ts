/** Three questions that show what the graph is for; each fits a line to be copied into GraphiQL. */
export const FIRST_QUESTIONS: readonly { readonly asks: string; readonly query: string }[] = Object.freeze([
  {
    asks: 'Who proposed which centre, in which words?',
    query: '{ centres { nodes { name proposedBy { nodes { entity { name } statements { nodes { quote } } } } } } }',
  },
  {
    asks: 'Which leader supports what?',
    query: '{ leaders { nodes { name supports { nodes { entity { name } statements { nodes { quote } } } } } } }',
  },
  {
    asks: 'What stands against which threat, and who printed it when?',
    query:
      '{ threats { nodes { name counteredBy { nodes { entity { name } statements { nodes { quote article { publisher publishedOn } } } } } } } }',
  },
]);
