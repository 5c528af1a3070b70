<?php
/**
 * The return parameters of an identity provider.
 *
 * @license MIT
 */

namespace MediaWiki\Extension\DemoProviders;

use MediaWiki\Auth\AuthenticationRequest;

class DemoServerRequest extends AuthenticationRequest {
	protected const PREFIX = '';

	public function getFieldInfo() {
		return [
			static::PREFIX . 'code' => $this->describe( 'code', true ),
			static::PREFIX . 'state' => $this->describe( 'state', false ),
			static::PREFIX . 'error' => $this->describe( 'error', true ),
		];
	}

	/** Clients leave out empty optional fields, which must not drop the request. */
	public function loadFromSubmission( array $data ) {
		return parent::loadFromSubmission( $data + [ static::PREFIX . 'code' => '', static::PREFIX . 'error' => '' ] );
	}

	/** @return array{code: ?string, state: ?string, error: ?string} */
	public function values(): array {
		$read = fn ( string $name ) => $this->{ static::PREFIX . $name } ?? null;
		return [ 'code' => $read( 'code' ), 'state' => $read( 'state' ), 'error' => $read( 'error' ) ];
	}

	private function describe( string $name, bool $optional ): array {
		return [
			'type' => 'string',
			'label' => wfMessage( "demoproviders-$name" ),
			'help' => wfMessage( "demoproviders-$name-help" ),
			'optional' => $optional,
		];
	}
}
