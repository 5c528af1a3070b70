<?php
/**
 * The button of an identity provider.
 *
 * @license MIT
 */

namespace MediaWiki\Extension\DemoProviders;

use MediaWiki\Auth\ButtonAuthenticationRequest;
use RawMessage;

class DemoButtonRequest extends ButtonAuthenticationRequest {
	private string $providerLabel;

	public function __construct( string $provider, string $providerLabel ) {
		$label = wfMessage( 'demoproviders-button', $providerLabel );
		parent::__construct( self::nameFor( $provider ), $label, wfMessage( 'demoproviders-button-help', $providerLabel ) );
		$this->required = self::OPTIONAL;
		$this->providerLabel = $providerLabel;
	}

	/** The name of the field. */
	public static function nameFor( string $provider ): string {
		return "demo$provider";
	}

	public function describeCredentials() {
		return [
			'provider' => new RawMessage( '$1', [ $this->providerLabel ] ),
			'account' => new RawMessage( '$1', [ (string)$this->username ] ),
		];
	}
}
