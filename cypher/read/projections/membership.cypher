// Projection: a membership.
h { .role, .from, .to, .source, memberId: member.id, organisationId: organisation.id }
