/** What an address hints at about its subscriber (rule R-14): never evidence of legal form. */
export type SubscriberHint = 'role_address' | 'public_body_domain' | 'academic_domain';
